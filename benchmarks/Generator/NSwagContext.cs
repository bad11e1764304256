using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Benchmarks.Generator;

/// <summary>
/// What makes NSwag's models as free of reflection as ours are: a <c>JsonSerializerContext</c> over all of them, which System.Text.Json's
/// own generator fills in.
/// </summary>
internal static class NSwagContext
{
    private const string GeneratorFile = "System.Text.Json.SourceGeneration.dll";

    /// <summary>The context, for the file that NSwag has written.</summary>
    public static SourceText Of(SourceText client)
    {
        var space = CSharpSyntaxTree.ParseText(client).GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().First();
        var models = space.Members.OfType<ClassDeclarationSyntax>().Where(IsModel).Select(model => model.Identifier.Text);
        var text = new StringBuilder($"using System.Text.Json.Serialization;\nnamespace {space.Name};\n");
        foreach (var model in models.Distinct(StringComparer.Ordinal))
        {
            text.Append("[JsonSerializable(typeof(").Append(model).Append("))]\n");
        }

        text.Append("internal partial class ModelContext : JsonSerializerContext;\n");
        return SourceText.From(text.ToString(), Encoding.UTF8);
    }

    /// <summary>The generator as the .NET SDK brings it beside the runtime that runs this.</summary>
    /// <exception cref="FileNotFoundException">There is no SDK beside the runtime.</exception>
    public static ISourceGenerator[] Generators()
    {
        var packs = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        var file = Directory.EnumerateFiles(packs, GeneratorFile, SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault()
            ?? throw new FileNotFoundException($"{GeneratorFile} is not below {packs}: an SDK of .NET 10 brings it.");
        return
        [
            .. Assembly.LoadFrom(file).GetTypes()
                .Where(type => !type.IsAbstract && typeof(IIncrementalGenerator).IsAssignableFrom(type))
                .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator()),
        ];
    }

    private static bool IsModel(ClassDeclarationSyntax type) =>
        type.TypeParameterList is null && type.DescendantNodes().OfType<AttributeSyntax>().Any(attribute => attribute.Name.ToString().EndsWith("JsonPropertyName", StringComparison.Ordinal));
}
