using System.Collections.Immutable;
using KaptureContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KaptureContracts.Generator;

/// <summary>
/// Decides which of a project's documents can each have a client: whose settings are right, and whose client is nobody else's.
/// </summary>
/// <param name="Documents">Those that can.</param>
/// <param name="Problems">Why the others cannot.</param>
internal sealed record Admission(EquatableArray<AdmittedDocument> Documents, EquatableArray<Problem> Problems)
{
    private const LanguageVersion OldestLanguage = LanguageVersion.CSharp13;

    public static Admission Of(ImmutableArray<DocumentInput> inputs, LanguageVersion language)
    {
        var documents = new List<AdmittedDocument>();
        var problems = new List<Problem>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var clients = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var input in inputs)
        {
            var problem = Complaint(input, language)
                ?? (paths.Add(input.Path) ? null : At(input, ConfigurationDiagnostics.ListedTwice))
                ?? Claim(input, clients);
            if (problem is not null)
            {
                problems.Add(problem);
                continue;
            }

            documents.Add(new AdmittedDocument(input, DocumentSettings.Of(input.Metadata)));
        }

        return new Admission(documents.ToEquatableArray(), problems.ToEquatableArray());
    }

    private static Problem? Complaint(DocumentInput input, LanguageVersion language)
    {
        var metadata = input.Metadata;
        if (language < OldestLanguage)
        {
            return At(input, ConfigurationDiagnostics.OldLanguage, OldestLanguage.ToDisplayString(), language.ToDisplayString());
        }

        if (input.Text is null)
        {
            return At(input, ConfigurationDiagnostics.Unreadable);
        }

        if (!CSharpNames.IsNamespace(metadata.Namespace))
        {
            return At(input, ConfigurationDiagnostics.BadNamespace, metadata.Namespace);
        }

        if (!CSharpNames.CanBeChosen(metadata.ClientName) || metadata.ClientName == nameof(IDisposable.Dispose))
        {
            return At(input, ConfigurationDiagnostics.BadClientName, metadata.ClientName);
        }

        return metadata.Visibility.ToLowerInvariant() is "" or "public" or "internal"
            ? null
            : At(input, ConfigurationDiagnostics.BadVisibility, metadata.Visibility);
    }

    private static Problem? Claim(DocumentInput input, Dictionary<string, string> clients)
    {
        var client = $"{input.Metadata.Namespace}.{input.Metadata.ClientName}";
        if (clients.TryGetValue(client, out var owner))
        {
            return At(input, ConfigurationDiagnostics.SameClientTwice, client, owner);
        }

        clients.Add(client, input.Path);
        return null;
    }

    private static Problem At(DocumentInput input, DiagnosticDescriptor descriptor, params string[] arguments) =>
        Problem.AtStart(input.Path, descriptor, arguments);
}

internal sealed record AdmittedDocument(DocumentInput Input, DocumentSettings Settings);
