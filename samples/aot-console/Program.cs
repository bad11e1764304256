using AotConsole;
using Kapture;

const int NotCreated = 1;
const int WrongUsage = 2;

if (Arguments.Read(args, out var mistake) is not { } arguments)
{
    Console.Error.WriteLine(mistake);
    Console.Error.WriteLine(Arguments.Usage);
    return WrongUsage;
}

try
{
    using var client = new KaptureClient(new KaptureClientOptions { BaseAddress = arguments.BaseUrl, Token = arguments.Token });
    var result = await client.AddTicketAsync(new NewTicket { Title = arguments.Title });
    return result.Match(Report.Created, Report.Rejected, Report.Unexpected) ? 0 : NotCreated;
}
catch (ArgumentException exception)
{
    Console.Error.WriteLine(exception.Message);
    return WrongUsage;
}
catch (HttpRequestException exception)
{
    Console.Error.WriteLine($"No answer from {arguments.BaseUrl.Authority}: {exception.Message}");
    return NotCreated;
}
catch (TaskCanceledException)
{
    Console.Error.WriteLine($"{arguments.BaseUrl.Authority} took too long to answer. The ticket may have been created: look before you send it again.");
    return NotCreated;
}
