namespace KaptureContracts.MockServer.Load;

/// <summary>Prints a line for each check.</summary>
internal sealed class Report
{
    public int Failed { get; private set; }

    public void Check(bool passed, string what)
    {
        Console.WriteLine($"{(passed ? "ok  " : "FAIL")} {what}");
        Failed += passed ? 0 : 1;
    }
}
