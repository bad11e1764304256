using System.Globalization;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>What a <c>$ref</c> is made of.</summary>
internal static class ReferenceParts
{
    /// <summary>The file, which is empty for the document itself, and the JSON pointer as a fragment.</summary>
    public static (string File, string Fragment) Of(string reference)
    {
        var hash = reference.IndexOf('#');
        return hash < 0
            ? (Uri.UnescapeDataString(reference), "#")
            : (Uri.UnescapeDataString(reference.Substring(0, hash)), reference.Substring(hash));
    }

    /// <summary>One step of a pointer further.</summary>
    public static SourceNode? Step(SourceNode? node, string step) => node switch
    {
        MappingNode mapping => mapping[step],
        SequenceNode sequence when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sequence.Items.Length
            => sequence.Items[index],
        _ => null,
    };
}
