using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>One file that will be emitted: every name and type in it is final.</summary>
/// <param name="HintName">The file's name, unique in the project.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
internal abstract record CodeUnit(string HintName, string Namespace, string Visibility)
{
    /// <summary>The types that the file declares in its namespace, without parts of the client class.</summary>
    public abstract IEnumerable<string> TypeNames { get; }
}

/// <summary>The type of a named schema, and the types of what stands inline in it.</summary>
internal sealed record ModelUnit(string HintName, string Namespace, string Visibility, EquatableArray<CodeDeclaration> Types)
    : CodeUnit(HintName, Namespace, Visibility)
{
    public override IEnumerable<string> TypeNames => Types.Select(type => type.Name);
}

/// <summary>What tells <c>JsonSerializer</c> of the emitted types.</summary>
/// <param name="HintName">The file's name, unique in the project.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="Name">Its class.</param>
/// <param name="Models">The classes, as code writes them.</param>
/// <param name="Enums">The enumerations, as code writes them.</param>
internal sealed record ResolverUnit(
    string HintName, string Namespace, string Visibility, string Name, EquatableArray<string> Models, EquatableArray<string> Enums)
    : CodeUnit(HintName, Namespace, Visibility)
{
    public override IEnumerable<string> TypeNames => [Name];
}

/// <summary>The forms of zoneless dates that a document uses.</summary>
internal sealed record DateTimeFormatsUnit(
    string HintName, string Namespace, string Visibility, string Name, EquatableArray<CodeDateTimeFormat> Formats)
    : CodeUnit(HintName, Namespace, Visibility)
{
    public override IEnumerable<string> TypeNames => [Name];
}

internal sealed record CodeDateTimeFormat(string Name, string Format, int OffsetMinutes, bool EmptyIsNull);

/// <summary>The client class without its operations, and its options.</summary>
internal sealed record ClientUnit(string HintName, string Namespace, string Visibility) : CodeUnit(HintName, Namespace, Visibility)
{
    public required string Name { get; init; }

    public required string OptionsName { get; init; }

    /// <summary>What the client implements, so that another class can stand in for it.</summary>
    public required string InterfaceName { get; init; }

    public required CodeDocs Docs { get; init; }

    /// <summary>The address of the document's server, then those of single operations.</summary>
    public EquatableArray<CodeAddress> Addresses { get; init; }

    public EquatableArray<CodeServerVariable> Variables { get; init; }

    public EquatableArray<CodeCredential> Credentials { get; init; }

    /// <summary>The name of one of the types, as code writes it where a nested type could stand before it.</summary>
    public string Global(string typeName) => $"global::{Namespace}.{typeName}";

    public override IEnumerable<string> TypeNames => [Name, OptionsName, InterfaceName];
}

/// <param name="MethodName">The options' method that puts it together.</param>
/// <param name="Parts">Constant and variable parts in turn; empty when the document names none.</param>
internal sealed record CodeAddress(string MethodName, EquatableArray<CodeAddressPart> Parts);

/// <summary>A piece of the server's address: text, or the options' property that stands there.</summary>
internal sealed record CodeAddressPart(string? Text, CodeServerVariable? Variable);

internal sealed record CodeServerVariable(
    string Name, string PropertyName, string Default, CodeVariablePlace Place, EquatableArray<string> Allowed, CodeDocs Docs);

/// <param name="Key">The security scheme.</param>
/// <param name="PropertyName">The options' property.</param>
/// <param name="Place">Where in a request the credential goes.</param>
/// <param name="Name">Of the header, the query parameter or the cookie.</param>
/// <param name="Prefix">What stands before it.</param>
/// <param name="Docs">The document's words for it.</param>
internal sealed record CodeCredential(
    string Key, string PropertyName, ParameterPlace Place, string Name, string Prefix, CodeDocs Docs);

/// <summary>The operations of one tag, as a part of the client class, and their results.</summary>
internal sealed record OperationsUnit(
    string HintName, string Namespace, string Visibility, string ClientName, string InterfaceName, EquatableArray<CodeOperation> Operations)
    : CodeUnit(HintName, Namespace, Visibility)
{
    public override IEnumerable<string> TypeNames => Operations.SelectMany(
        operation => operation.Types.Select(type => type.Name).Prepend(operation.Result.Name));
}

/// <summary>The methods that register the client with dependency injection.</summary>
/// <param name="HintName">The file's name, unique in the project.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="Name">Of the class that holds them.</param>
/// <param name="Client">What they register.</param>
/// <param name="NeedsCredential">Whether no operation can do without one.</param>
internal sealed record RegistrationUnit(
    string HintName, string Namespace, string Visibility, string Name, ClientUnit Client, bool NeedsCredential)
    : CodeUnit(HintName, Namespace, Visibility)
{
    public override IEnumerable<string> TypeNames => [Name];
}

/// <summary>Where in the server's address a variable stands, and what may stand there.</summary>
internal enum CodeVariablePlace
{
    /// <summary>One label of the host name: nothing that could name another host.</summary>
    HostLabel,

    /// <summary>More than a label, as the document's own default is: a host name, a port.</summary>
    Host,

    /// <summary>One segment of the path.</summary>
    PathSegment,

    /// <summary>Any number of segments, as in the document's own default.</summary>
    Path,
}
