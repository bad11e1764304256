using System.Diagnostics.CodeAnalysis;

namespace KaptureContracts.Runtime;

/// <summary>
/// A property that may be absent, and that may also be present with the value null: the contract gives both a meaning. The default
/// is absent.
/// </summary>
/// <typeparam name="T">The property's type, with null.</typeparam>
[SuppressMessage("Naming", "CA1716", Justification = "A keyword of Visual Basic only; the name is the field's own for this.")]
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    /// <summary>A property that is present.</summary>
    public Optional(T value)
    {
        Value = value;
        IsPresent = true;
    }

    /// <summary>Whether the property stands in the JSON.</summary>
    public bool IsPresent { get; }

    /// <summary>The value; the default where the property is absent.</summary>
    public T? Value { get; }

    /// <summary>A property that is present.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both hold equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        IsPresent == other.IsPresent && EqualityComparer<T?>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsPresent, Value);
}
