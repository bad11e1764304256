namespace KaptureContracts.Runtime;

/// <summary>Which texts may stand in a header of a request.</summary>
internal static class HeaderText
{
    /// <summary>The text, if it is visible ASCII with spaces and tabs.</summary>
    /// <exception cref="ArgumentException">It is not; the message does not quote it.</exception>
    public static string Checked(string text, string name)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is not ('\t' or (>= ' ' and <= '~')))
            {
                throw new ArgumentException(
                    $"The parameter '{name}' goes into a header and must be printable ASCII; the character at index {index.ToString(System.Globalization.CultureInfo.InvariantCulture)} is not.", name);
            }
        }

        return text;
    }
}
