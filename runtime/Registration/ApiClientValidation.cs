using Microsoft.Extensions.Options;

namespace KaptureContracts.Runtime;

/// <summary>Refuses options that no request can be sent with, before the first one is.</summary>
internal sealed class ApiClientValidation<TOptions>(string optionsName, string subject, Func<TOptions, IReadOnlyList<string>> complaints)
    : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (!string.Equals(name, optionsName, StringComparison.Ordinal))
        {
            return ValidateOptionsResult.Skip;
        }

        var found = complaints(options);
        return found.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found.Select(complaint => $"{subject}: {complaint}"));
    }
}
