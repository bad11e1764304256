using System.Text;
using DiffEngine;

namespace VerifyXunit;

/// <summary>Shows a difference in the diff tool of whoever runs the tests; on a build server there is no one to show it to.</summary>
internal static class DiffTool
{
    public static Task OpenAsync(string received, string verified) =>
        DiffRunner.Disabled || BuildServerDetector.Detected
            ? Task.CompletedTask
            : DiffRunner.LaunchForTextAsync(received, verified, Encoding.UTF8);
}
