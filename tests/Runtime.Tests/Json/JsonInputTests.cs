using System.Text;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Json;

/// <summary>The reader of JSON takes what <see cref="Utf8JsonReader"/> takes, token by token, refuses what it refuses, and says so in its words.</summary>
public sealed class JsonInputTests
{
    private const int Mutations = 30_000;
    private const string Base =
        """
        { "a" : [ 1 , -0.5e+10 , 12345678901234567890 , true , false , null , "x\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00" , { } , [ ] ],
         "é日本" : "long enough to go beyond one vector of bytes, and then some", "":{"b":{"c":[[[0]]]}} }
        """;

    public static TheoryData<string> Texts =>
    [
        "1", " \t\r\n1 ", "-1", "0", "-0", "1.5", "1e5", "1E+5", "1e-5", "01", "-", "-01", "1.", ".5", "+1", "1e", "1e+", "1.e5", "0x1", "1a", "1 2", "--1", "-a",
        "true", "false", "null", "tru", "truex", "True", "nul", "nulll", "NaN", "Infinity",
        "\"\"", "\"a\"", "\"", "\"a", "\"\\\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\x\"", "\"\\", "\"\\u", "\"\t\"", "\"\u001f\"", "\"\u007f\"", "\"\\ud800\"", "'a'", "a",
        "[]", "[1]", "[1,]", "[,1]", "[1 2]", "[", "[1", "[1,", "]", "[}", "[1}", "[]]", "[[]", "[\"a\":1]", "[1,,2]",
        "{}", "{\"a\":1}", "{\"a\":1,}", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{a:1}", "{1:1}", "{\"a\":1", "{\"a\"", "{\"a\":", "{", "}", "{]", "{\"a\":1]", "{}{}", "{\"a\":1}}",
        "{\"a\":1,\"a\":2}", "{\"\\u0061\":1}", "/* */1", "1//", "", " ", "\ufeff1", "[1]\u00a0",
        new string('[', 64) + new string(']', 64), new string('[', 65) + new string(']', 65),
        string.Concat(Enumerable.Repeat("{\"a\":", 64)) + "1" + new string('}', 64), string.Concat(Enumerable.Repeat("{\"a\":", 65)) + "1" + new string('}', 65),
        Base,
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void AnyTextIsReadAsUtf8JsonReaderReadsIt(string text) => Compare(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void ATextWithItsBytesChangedAtRandomIsReadAsUtf8JsonReaderReadsIt()
    {
        var random = new Random(20261127);
        var bytes = "\"\\{}[],:x1-+.eEu \n\t\0\u007f"u8.ToArray().Append((byte)0x80).Append((byte)0xFF).ToArray();
        for (var mutation = 0; mutation < Mutations; mutation++)
        {
            var text = Encoding.UTF8.GetBytes(Base).ToList();
            for (var edit = random.Next(1, 4); edit > 0; edit--)
            {
                var place = random.Next(text.Count);
                switch (random.Next(3))
                {
                    case 0:
                        text[place] = bytes[random.Next(bytes.Length)];
                        break;
                    case 1:
                        text.RemoveAt(place);
                        break;
                    default:
                        text.Insert(place, bytes[random.Next(bytes.Length)]);
                        break;
                }
            }

            Compare([.. text]);
        }
    }

    [Fact]
    public void AValueIsPassedOverWhatEverItHolds()
    {
        var json = new JsonInput("""[{"a":[1,{"b":"]}"}]},2,"x"]"""u8);
        json.Read();
        json.Read();

        json.Skip();
        Assert.Equal(JsonTokenType.EndObject, json.TokenType);
        json.Read();
        json.Skip();
        Assert.Equal((JsonTokenType.Number, 22), (json.TokenType, json.TokenStart));
    }

    [Fact]
    public void ACopyReadsOnByItself()
    {
        var json = new JsonInput("[[1],2]"u8);
        json.Read();
        json.Read();
        var ahead = json;
        ahead.Skip();
        ahead.Read();

        Assert.Equal((JsonTokenType.Number, JsonTokenType.StartArray), (ahead.TokenType, json.TokenType));
        Assert.Equal((6, 2), (ahead.Position, json.Position));
    }

    private static void Compare(byte[] text) => Assert.Equal(Expected(text), Actual(text));

    private static List<string> Expected(byte[] text)
    {
        var tokens = new List<string>();
        var reader = new Utf8JsonReader(text);
        try
        {
            while (reader.Read())
            {
                tokens.Add($"{reader.TokenType} at {reader.TokenStartIndex}: {Content(ref reader)}");
            }
        }
        catch (JsonException exception)
        {
            return [exception.Message];
        }

        return tokens;
    }

    private static string Content(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : "";
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "no Unicode";
        }
    }

    private static List<string> Actual(byte[] text)
    {
        var tokens = new List<string>();
        var json = new JsonInput(text);
        try
        {
            while (json.Read())
            {
                tokens.Add($"{json.TokenType} at {json.TokenStart}: {Content(json)}");
            }
        }
        catch (JsonException exception)
        {
            return [exception.Message];
        }

        return tokens;
    }

    private static string Content(JsonInput json)
    {
        if (json.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return json.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(json.RawValue) : "";
        }

        try
        {
            return json.GetText();
        }
        catch (JsonException)
        {
            return "no Unicode";
        }
    }
}
