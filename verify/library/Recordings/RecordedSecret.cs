namespace KaptureContracts.Verification.Recordings;

/// <summary>The same kind of leak in some entries of a recording.</summary>
/// <param name="Where">The place in an entry, in words.</param>
/// <param name="Pointer">The first such place.</param>
/// <param name="Entries">The entries.</param>
internal sealed record RecordedSecret(string Where, SpecLocation Pointer, IReadOnlyList<int> Entries);
