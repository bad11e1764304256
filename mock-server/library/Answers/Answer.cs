using System.Globalization;

namespace KaptureContracts.MockServer.Answers;

/// <summary>A response, ready to be sent.</summary>
internal sealed record Answer(int Status, string MediaType, byte[] Body)
{
    /// <summary>The methods that the path has, for a 405.</summary>
    public string? Allow { get; init; }

    /// <summary>The preference that was followed.</summary>
    public string? PreferenceApplied { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers
    {
        get
        {
            var headers = new List<KeyValuePair<string, string>>(4)
            {
                new("Content-Type", MediaType),
                new("Content-Length", Body.Length.ToString(CultureInfo.InvariantCulture)),
            };
            Add("Allow", Allow);
            Add("Preference-Applied", PreferenceApplied);
            return headers;

            void Add(string name, string? value)
            {
                if (value is not null)
                {
                    headers.Add(new(name, value));
                }
            }
        }
    }
}
