using System.Reflection;
using Xunit;
using Xunit.v3;

namespace VerifyXunit;

/// <summary>What names the test that is running.</summary>
internal sealed record RunningTest(string Class, string Method, IReadOnlyList<string> Parameters, IReadOnlyList<object?> Arguments)
{
    public static RunningTest Current()
    {
        var context = TestContext.Current;
        if (context.TestMethod is not IXunitTestMethod { Method: var method })
        {
            throw new InvalidOperationException("Verify only where a test runs: in a test method, or in what it calls and awaits.");
        }

        var arguments = (context.Test as IXunitTest)?.TestMethodArguments ?? [];
        var parameters = method.GetParameters().Select(parameter => parameter.Name ?? string.Empty).ToArray();
        return new RunningTest(ClassName(method), method.Name, parameters, arguments);
    }

    private static string ClassName(MethodInfo method)
    {
        var type = method.ReflectedType!;
        return type.DeclaringType is { } outer ? $"{outer.Name}.{type.Name}" : type.Name;
    }
}
