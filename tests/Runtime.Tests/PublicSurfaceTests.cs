using System.ComponentModel;
using System.Reflection;
using System.Xml.Linq;

namespace KaptureContracts.Runtime.Tests;

/// <summary>What users of a client meet while they type is theirs; what generated code calls stays out of their way.</summary>
public sealed class PublicSurfaceTests
{
    private const string Mark = "Meant for generated code";

    private static readonly Assembly Runtime = typeof(ApiResult).Assembly;

    private static readonly Dictionary<string, string> Documentation = XDocument
        .Load(Path.ChangeExtension(Runtime.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, member => string.Join(' ', member.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    public static TheoryData<Type> Types { get; } = [.. Runtime.GetExportedTypes()];

    [Theory]
    [MemberData(nameof(Types))]
    public void WhatIsMeantForGeneratedCodeIsHiddenAndNothingElse(Type type)
    {
        var isMeant = Documentation[$"T:{type.FullName!.Replace('+', '.')}"].Contains(Mark, StringComparison.Ordinal);

        Assert.Equal(isMeant, IsHidden(type));
    }

    [Fact]
    public void MembersThatAreMeantForGeneratedCodeAreHidden()
    {
        var members = typeof(ApiResult).GetMembers(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(member => member is MethodBase { IsFamily: true });

        Assert.All(members, member => Assert.True(IsHidden(member), member.Name));
    }

    private static bool IsHidden(MemberInfo member) => member.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;
}
