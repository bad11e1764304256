using KaptureContracts.Verification.Tool;

try
{
    return await VerifyCommand.RunAsync(args).ConfigureAwait(false);
}
catch (Exception e)
{
    // Whatever goes wrong here is no violation of the server's: 1 would say so.
    await Console.Error.WriteLineAsync($"kapture-verify: an error of the verifier itself: {e}").ConfigureAwait(false);
    return ExitCode.CouldNotRun;
}
