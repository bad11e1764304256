using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>What all binders of one document share: its root, its problems, and the reading of single members.</summary>
internal sealed class BindingContext(
    MappingNode root, DocumentSet documents, ProblemSink problems, CancellationToken cancellationToken)
{
    public MappingNode Root { get; } = root;

    /// <summary>The document, and the files that it refers to.</summary>
    public DocumentSet Documents { get; } = documents;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public Spelling Spelling { get; } = new();

    /// <summary>How much C# may yet be asked for.</summary>
    public CodeBudget Budget { get; } = new(CodeBudget.Bound);

    /// <summary>In 3.0 whatever stands beside a <c>$ref</c> is ignored, and null is a flag; from 3.1 on schemas are JSON Schema.</summary>
    public bool IsVersion31 { get; set; }

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        problems.Report(descriptor, span, arguments);

    public MappingNode? Mapping(SourceNode? node, string name)
    {
        if (node is null or MappingNode)
        {
            return (MappingNode?)node;
        }

        ReportType(node, name, "an object");
        return null;
    }

    public SequenceNode? Sequence(SourceNode? node, string name, string expected = "an array")
    {
        if (node is null or SequenceNode)
        {
            return (SequenceNode?)node;
        }

        ReportType(node, name, expected);
        return null;
    }

    /// <summary>A member that is text. A number or a boolean, as YAML makes of an unquoted version, is text as it is written.</summary>
    public string? Text(MappingNode parent, string key)
    {
        switch (parent[key])
        {
            case null:
                return null;
            case ScalarNode { Kind: not ScalarKind.Null } scalar:
                return scalar.Text;
            case var node:
                ReportType(node, key, "a string");
                return null;
        }
    }

    /// <summary>A member that is one of some words.</summary>
    public string? Word(MappingNode parent, string key, string[] words)
    {
        if (Text(parent, key) is not { } word || Array.IndexOf(words, word) >= 0)
        {
            return Text(parent, key);
        }

        ReportWord(parent[key]!.Span, word, key, words);
        return null;
    }

    public bool Flag(MappingNode parent, string key)
    {
        switch (parent[key])
        {
            case null:
                return false;
            case ScalarNode { Kind: ScalarKind.Boolean } scalar:
                return scalar.Text == "true";
            case var node:
                ReportType(node, key, "true or false");
                return false;
        }
    }

    /// <summary>The items of an array of strings; what is not a string is reported and left out.</summary>
    public IEnumerable<ScalarNode> Texts(MappingNode parent, string key, string expected = "an array of strings")
    {
        foreach (var item in Sequence(parent[key], key, expected)?.Items ?? [])
        {
            if (item is ScalarNode { Kind: not ScalarKind.Null } scalar)
            {
                yield return scalar;
                continue;
            }

            ReportType(item, $"an item of {key}", "a string");
        }
    }

    /// <summary>Tells of members that an object of the specification does not have. Extensions (<c>x-</c>) are always welcome.</summary>
    public void CheckMembers(MappingNode node, string objectName, ICollection<string> known)
    {
        CancellationToken.ThrowIfCancellationRequested();
        foreach (var entry in node.Entries)
        {
            if (known.Contains(entry.Key) || entry.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            if (Spelling.Nearest(entry.Key, known) is { } near)
            {
                Report(ContractDiagnostics.MisspelledMember, entry.KeySpan, entry.Key, objectName, near);
                continue;
            }

            Report(CoverageDiagnostics.IgnoredMember, entry.KeySpan, entry.Key, objectName, "it is not a member of that object");
        }
    }

    /// <summary>Tells of a member that the specification knows and the generator does not use.</summary>
    public void ReportIgnored(MappingNode node, string key, string objectName, string why)
    {
        var index = node.IndexOf(key);
        if (index >= 0)
        {
            Report(CoverageDiagnostics.IgnoredMember, node.Entries[index].KeySpan, key, objectName, why);
        }
    }

    public void ReportType(SourceNode node, string name, string expected) =>
        Report(ContractDiagnostics.WrongType, node.Span, name, expected, Describe(node));

    /// <summary>Tells of a word that is none of those allowed.</summary>
    public void ReportWord(TextSpan span, string word, string key, string[] words) => Report(
        ContractDiagnostics.UnknownValue,
        span,
        word,
        key,
        Spelling.Nearest(word, words) is { } near ? $"did you mean '{near}'?" : $"write one of {string.Join(", ", words)}");

    public static string Describe(SourceNode node) => node switch
    {
        MappingNode => "an object",
        SequenceNode => "an array",
        ScalarNode { Kind: ScalarKind.String } => "a string",
        ScalarNode { Kind: ScalarKind.Number } => "a number",
        ScalarNode { Kind: ScalarKind.Boolean } => "a boolean",
        _ => "null",
    };
}
