using System.Globalization;
using KaptureContracts.MockServer.Records;
using WireMock.Admin.Requests;
using WireMock.Logging;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>Hands what WireMock logs of requests to the journal.</summary>
internal sealed class JournalLogger : IWireMockLogger
{
    private volatile ExchangeRecorder? _recorder;

    /// <summary>Requests are logged from here on; WireMock wants its logger before the contract is read.</summary>
    public void WriteTo(ExchangeRecorder recorder) => _recorder = recorder;

    public void DebugRequestResponse(LogEntryModel logEntryModel, bool isAdminRequest) => _recorder?.Record(logEntryModel);

    public void Debug(string formatString, params object[] args)
    {
        // Start-up chatter, settings and their passwords among it.
    }

    public void Info(string formatString, params object[] args)
    {
        // Start-up chatter.
    }

    public void Warn(string formatString, params object[] args) => Trouble(formatString, args);

    public void Error(string formatString, params object[] args) => Trouble(formatString, args);

    public void Error(string message, Exception exception) => Trouble($"{message}: {exception.Message}", []);

    private static void Trouble(string format, object[] args)
    {
        if (Exchange.Current is { } exchange)
        {
            exchange.Trouble = args.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, args);
        }
    }
}
