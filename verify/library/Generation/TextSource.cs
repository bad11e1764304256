using System.Globalization;
using System.Text;

namespace KaptureContracts.Verification.Generation;

/// <summary>
/// Texts that every server has to take as they are: no blank at either end, no control characters, no half of a surrogate pair,
/// nothing that Unicode normalisation would change.
/// </summary>
internal static class TextSource
{
    private static readonly string[] Alphabets =
    [
        "abcdefghijklmnopqrstuvwxyz",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        "!#$%()*+,-./:;=?@[]^_`{|}~",
        "\"'\\<>&",
        "äöüßéèçñøåžšłğ",
        "अआइईकखगघचछजझ",
        "你好世界工单标题",
        "あいうえおカキクケコ",
        "שלוםمرحبا",
        "😀🎫🚚📦",
    ];

    /// <summary>Each kind of text once, for cases of their own.</summary>
    public static IEnumerable<(string Name, string Text)> Kinds =>
    [
        ("latin", "Größe, façade, señor"),
        ("devanagari", "पार्सल नहीं आया"),
        ("chinese", "包裹未送达"),
        ("arabic", "الطرد لم يصل"),
        ("emoji", "📦 not here 😀"),
        ("quotes", "\"quoted\" 'single' `tick`"),
        ("backslash", "C:\\temp\\new"),
        ("markup", "<b>5 > 3 & 2</b>"),
        ("template", "${7*7} {{7*7}} %s %00"),
        ("sql", "'; DROP TABLE ticket; --"),
        ("json", "{\"title\": \"x\"}"),
        ("digits", "0012345678901234567890"),
        ("null-word", "null"),
    ];

    /// <summary>Texts that are valid by their schema and that a server may well change or refuse: nothing documented speaks of them.</summary>
    public static IEnumerable<(string Name, string Text)> OpenKinds =>
    [
        ("blanks", "   "),
        ("surrounded-by-blanks", "  parcel  "),
        ("line-breaks", "first\nsecond\r\nthird\tfourth"),
        ("nul", "a\0b"),
        ("combining", "e\u0301a\u0308"),
        ("direction-override", "abc\u202Edef"),
        ("long", new string('x', 4096)),
    ];

    public static string Next(SeededRandom random, int minLength, int maxLength)
    {
        var length = random.Between(minLength, maxLength);
        var text = new StringBuilder();
        var used = 0;
        while (used < length)
        {
            var alphabet = Elements(random.Pick(Alphabets));
            for (var run = random.Between(1, 8); run > 0 && used < length; run--)
            {
                text.Append(random.Pick(alphabet));
                used++;
            }

            if (used < length - 1 && random.Below(3) == 0)
            {
                text.Append(' ');
                used++;
            }
        }

        return text.ToString();
    }

    /// <summary>The length as JSON Schema counts it: in characters of Unicode, not in UTF-16 units.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    private static string[] Elements(string alphabet)
    {
        var elements = new List<string>();
        var each = StringInfo.GetTextElementEnumerator(alphabet);
        while (each.MoveNext())
        {
            elements.Add(each.GetTextElement());
        }

        return [.. elements];
    }
}
