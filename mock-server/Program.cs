using KaptureContracts.MockServer.Tool;

return await MockCommand.RunAsync(args).ConfigureAwait(false);
