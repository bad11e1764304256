using Kapture;

namespace Web;

/// <summary>An application with one endpoint that opens tickets.</summary>
public static class Complaints
{
    /// <summary>Makes the application; it is not yet started.</summary>
    /// <param name="args">Its command line, as configuration.</param>
    public static WebApplication Build(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddKaptureClient(builder.Configuration.GetSection("Kapture"));
        builder.Services.AddProblemDetails();
        var app = builder.Build();
        app.MapPost("/complaints/{title}", async (string title, IKaptureClient kapture, CancellationToken cancellationToken) =>
            (await kapture.AddTicketAsync(new NewTicket { Title = title }, cancellationToken)).Match(
                created => Results.Text($"Created {created.Value.Title}"),
                rejected => Results.Problem(rejected.Reason, statusCode: 502),
                unexpected => Results.Problem(unexpected.Reason, statusCode: 502)));
        return app;
    }
}
