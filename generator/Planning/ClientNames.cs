namespace KaptureContracts.Generator.Planning;

/// <summary>The names of the types that a client consists of. They come before those of schemas, which get a number instead.</summary>
/// <param name="Client">The class.</param>
/// <param name="Options">Its options.</param>
/// <param name="Interface">What it implements.</param>
/// <param name="Registration">The class that registers it with dependency injection.</param>
/// <param name="Resolver">What tells <c>JsonSerializer</c> of the types.</param>
internal sealed record ClientNames(string Client, string Options, string Interface, string Registration, string Resolver)
{
    public static ClientNames Claim(NameScope types, string clientName) => new(
        types.Claim(clientName),
        types.Claim(clientName + "Options"),
        types.Claim("I" + clientName),
        types.Claim(clientName + "ServiceCollectionExtensions"),
        types.Claim(clientName + "JsonResolver"));
}
