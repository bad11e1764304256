using KaptureContracts.MockServer.Contract;

namespace KaptureContracts.MockServer.Checking;

/// <summary>Reads the token that came with a request, whether it counts or not.</summary>
internal sealed class TokenReader(MockContract contract)
{
    private readonly TokenScheme[] _schemes = [.. contract.TokenSchemes];

    public string? Read(ReceivedRequest request)
    {
        foreach (var scheme in _schemes)
        {
            if (!request.HasHeader(scheme.Header))
            {
                continue;
            }

            var value = request.Header(scheme.Header);
            return value.StartsWith(scheme.Prefix, StringComparison.Ordinal) ? value[scheme.Prefix.Length..] : value;
        }

        return null;
    }
}
