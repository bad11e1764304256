namespace KaptureContracts.Runtime.Json;

/// <summary>A generated model: a type that reads and writes itself as JSON. See <see cref="JsonModel"/> for the everyday calls.</summary>
/// <typeparam name="TSelf">The model itself.</typeparam>
public interface IJsonModel<TSelf> : IJsonCodec<TSelf>
    where TSelf : IJsonModel<TSelf>
{
}
