using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the types of a file, one after the other.</summary>
internal static class DeclarationEmitter
{
    public static void Emit(CodeWriter writer, IEnumerable<CodeDeclaration> declarations, string visibility)
    {
        var isFirst = true;
        foreach (var declaration in declarations)
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            switch (declaration)
            {
                case CodeClass model:
                    ModelEmitter.Emit(writer, model, visibility);
                    break;
                case CodeForm form:
                    FormEmitter.Emit(writer, form, visibility);
                    break;
                case CodeUnion union:
                    UnionEmitter.Emit(writer, union, visibility);
                    break;
                case CodeEnum known:
                    EnumEmitter.Emit(writer, known, visibility);
                    break;
            }
        }
    }
}
