namespace KaptureContracts.PackageInspection;

/// <summary>One thing that is to be true of the packages.</summary>
/// <param name="Name">What is to be true.</param>
/// <param name="Faults">What is not as it should be; nothing when all is well.</param>
internal sealed record Inspection(string Name, Func<IEnumerable<string>> Faults)
{
    public static IEnumerable<Inspection> All(Feed feed, string spec, string again) =>
    [
        .. FeedInspections.Of(feed),
        .. PluginInspections.Of(feed.Open("KaptureContracts.Generator")),
        .. DependencyInspections.Of(feed),
        .. ContractInspections.Of(feed, spec),
        .. RepeatInspections.Of(feed, again),
    ];

    /// <summary>The faults of a set that is to have exactly the expected members.</summary>
    public static IEnumerable<string> Differences(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var wanted = expected.ToHashSet(StringComparer.Ordinal);
        var found = actual.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. wanted.Except(found, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => $"missing: {name}"),
            .. found.Except(wanted, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => $"not expected: {name}"),
        ];
    }
}
