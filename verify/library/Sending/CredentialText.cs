using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Sending;

/// <summary>What goes into the header that carries the token.</summary>
internal static class CredentialText
{
    public static string? Of(Credential credential, TokenScheme scheme, string token) => credential switch
    {
        Credential.Configured => scheme.Prefix + token,
        Credential.WithoutPrefix => token,
        Credential.Other other => other.Value,
        _ => null,
    };
}
