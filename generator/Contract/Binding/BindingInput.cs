using System.Collections.Immutable;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>What binding a document takes beside its tree.</summary>
/// <param name="Path">The document's file.</param>
/// <param name="References">The files that its references may lead into.</param>
/// <param name="Operations">The operations that the build chooses; none choose all.</param>
internal sealed record BindingInput(string Path, ImmutableArray<ReferenceText> References, EquatableArray<string> Operations);
