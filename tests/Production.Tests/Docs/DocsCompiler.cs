using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KaptureContracts.Production.Tests.Docs;

/// <summary>Compiles a block as a reader would use it: as a program, as types, or as members of a class of tests.</summary>
internal static class DocsCompiler
{
    /// <summary>What a project has that uses all of it; blocks name those that need saying.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Examples;
        global using Kapture;
        global using KaptureContracts.MockServer;
        global using KaptureContracts.Production.Tests.Resilience;
        global using KaptureContracts.Runtime;
        global using KaptureContracts.Runtime.Json;
        global using KaptureContracts.Verification;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Diagnostics;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using OpenTelemetry.Metrics;
        global using OpenTelemetry.Trace;
        global using WireMock.RequestBuilders;
        global using WireMock.ResponseBuilders;
        global using Xunit;
        """;

    /// <summary>As the SDK has them: it does not warn of packages that were built against an older framework (CS1701).</summary>
    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(OutputKind.ConsoleApplication)
        .WithNullableContextOptions(NullableContextOptions.Enable)
        .WithSpecificDiagnosticOptions([KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress), KeyValuePair.Create("CS1702", ReportDiagnostic.Suppress)]);

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The compiler's complaints; empty when the block compiles.</summary>
    public static string[] Complaints(DocsBlock block)
    {
        var root = Parse(block.Code).GetCompilationUnitRoot(TestContext.Current.CancellationToken);
        var usings = string.Join('\n', root.Usings);
        var rest = root.WithUsings([]).ToFullString();
        if (IsMember(root))
        {
            return Complaints($"{usings}\npublic partial class Tests\n{{\n{block.Given}\n{rest}\n}}", OutputKind.DynamicallyLinkedLibrary);
        }

        var isProgram = root.Members.Any(member => member is GlobalStatementSyntax);
        return Complaints($"{usings}\n{block.Given}\n{rest}", isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
    }

    /// <summary>A method with attributes or a visibility is no local function: it stands in a class that the block does not show.</summary>
    private static bool IsMember(CompilationUnitSyntax root) => root.Members.Any(member =>
        member is GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } } or MethodDeclarationSyntax);

    private static string[] Complaints(string code, OutputKind kind)
    {
        var compilation = CSharpCompilation.Create("DocsCode", [Parse(Usings), Parse(code)], References, Options.WithOutputKind(kind));
        return
        [
            .. compilation.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(diagnostic => diagnostic.ToString()),
        ];
    }

    private static SyntaxTree Parse(string code) =>
        CSharpSyntaxTree.ParseText(code, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest), cancellationToken: TestContext.Current.CancellationToken);
}
