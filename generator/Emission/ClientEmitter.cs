using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the client class without its operations.</summary>
internal static class ClientEmitter
{
    public static void Emit(CodeWriter writer, ClientUnit client)
    {
        writer.Line($"/// <summary>What a <see cref=\"{client.Name}\"/> can do: depend on this where another class is to stand in for it.</summary>");
        writer.Line($"{client.Visibility} partial interface {client.InterfaceName};");
        writer.Line();
        DocsEmitter.Emit(writer, client.Docs);
        using (writer.Braces($"{client.Visibility} sealed partial class {client.Name} : {client.InterfaceName}, global::System.IDisposable"))
        {
            writer.Lines(
                $$"""
                private readonly global::KaptureContracts.Runtime.ApiConnection _connection;
                private readonly {{client.OptionsName}} _options;

                /// <summary>
                /// A client with an HttpClient of its own, which follows no redirects and keeps no cookies. Make one and keep it: it may be
                /// used from any number of threads.
                /// </summary>
                /// <exception cref="global::System.ArgumentException">An option cannot be used; the message says which and why.</exception>
                public {{client.Name}}({{client.OptionsName}} options)
                {
                    global::System.ArgumentNullException.ThrowIfNull(options);
                    _options = options;
                    _connection = new(options.ResolveAddress(), options);
                }

                /// <summary>A client over a given HttpClient, which is not disposed with it and whose base address is not used.</summary>
                /// <exception cref="global::System.ArgumentException">An option cannot be used; the message says which and why.</exception>
                public {{client.Name}}(global::System.Net.Http.HttpClient httpClient, {{client.OptionsName}} options)
                {
                    global::System.ArgumentNullException.ThrowIfNull(httpClient);
                    global::System.ArgumentNullException.ThrowIfNull(options);
                    _options = options;
                    _connection = new(httpClient, options.ResolveAddress(), options);
                }

                internal {{client.Name}}({{client.OptionsName}} options, global::KaptureContracts.Runtime.ApiConnection connection)
                {
                    _options = options;
                    _connection = connection;
                }

                /// <inheritdoc/>
                public void Dispose() => _connection.Dispose();
                """);
        }

        writer.Line();
    }
}
