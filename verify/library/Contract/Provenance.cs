namespace KaptureContracts.Verification.Contract;

/// <summary>How well the contract's author knows something (<c>x-provenance</c>), the strongest first.</summary>
internal enum Provenance
{
    Documented,
    Observed,
    Inferred,
}

internal static class ProvenanceReading
{
    /// <summary>The mark of the response or schema at a pointer; no mark counts as documented.</summary>
    public static Provenance ProvenanceAt(this SpecTree spec, string pointer) => (string?)(spec.Find(pointer) as Newtonsoft.Json.Linq.JObject)?["x-provenance"] switch
    {
        "observed" => Provenance.Observed,
        "inferred" => Provenance.Inferred,
        _ => Provenance.Documented,
    };

    /// <summary>A demand is known no better than the weakest of the facts that it rests on.</summary>
    public static Provenance And(this Provenance one, Provenance other) => one > other ? one : other;
}
