namespace KaptureContracts.Runtime.Tests;

public sealed class OptionalTests
{
    [Fact]
    public void TheDefaultIsAbsent()
    {
        Optional<string?> absent = default;

        Assert.False(absent.IsPresent);
        Assert.Null(absent.Value);
    }

    [Fact]
    public void AValueOrNullIsPresent()
    {
        Optional<string?> value = "a";
        Optional<string?> nothing = null;

        Assert.True(value.IsPresent);
        Assert.Equal("a", value.Value);
        Assert.True(nothing.IsPresent);
        Assert.Null(nothing.Value);
    }

    [Fact]
    public void AbsentAndNullAreNotEqual()
    {
        Optional<string?> absent = default;
        Optional<string?> nothing = null;

        Assert.True(absent != nothing);
        Assert.False(absent == nothing);
        Assert.False(absent.Equals((object)nothing));
    }

    [Fact]
    public void EqualValuesAreEqualAndHashAlike()
    {
        Optional<int?> left = 1;
        Optional<int?> right = 1;

        Assert.True(left == right);
        Assert.True(left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.True(left != 2);
        Assert.False(left.Equals("1"));
    }
}
