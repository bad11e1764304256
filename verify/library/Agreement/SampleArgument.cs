using System.Globalization;
using System.Reflection;

namespace KaptureContracts.Verification.Agreement;

/// <summary>A value for a parameter that is not the body.</summary>
internal static class SampleArgument
{
    public static object? Of(ParameterInfo parameter, CancellationToken cancel)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return cancel;
        }

        return parameter.HasDefaultValue
            ? parameter.DefaultValue ?? (parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)
            : Of(parameter.ParameterType)
                ?? throw new VerificationException($"{parameter.Member.DeclaringType?.Name}.{parameter.Member.Name}: no sample can be made for the parameter '{parameter.Name}' of type {parameter.ParameterType.Name}; leave this client out of the agreement, or test it by hand.");
    }

    private static object? Of(Type type)
    {
        if (type == typeof(string))
        {
            return "1";
        }

        if (type == typeof(DateTimeOffset))
        {
            return new DateTimeOffset(2028, 2, 29, 12, 0, 0, TimeSpan.Zero);
        }

        if (type == typeof(DateOnly))
        {
            return new DateOnly(2028, 2, 29);
        }

        if (type == typeof(Guid))
        {
            return new Guid("6b29fc40-ca47-1067-b31d-00dd010662da");
        }

        if (type == typeof(Uri))
        {
            return new Uri("https://example.com/");
        }

        return type.IsPrimitive || type == typeof(decimal) ? Convert.ChangeType(1, type, CultureInfo.InvariantCulture)
            : OfOneText(type);
    }

    // An open enumeration is made of its text.
    private static object? OfOneText(Type type) =>
        type.IsValueType && type.GetConstructor([typeof(string)]) is { } constructor ? constructor.Invoke(["1"])
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : null;
}
