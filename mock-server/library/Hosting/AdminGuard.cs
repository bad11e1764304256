using System.Security.Cryptography;
using System.Text;
using KaptureContracts.MockServer.Answers;
using Microsoft.AspNetCore.Http;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>
/// Lets only those with the credentials through to WireMock's own interface. WireMock checks them as well, but answers wrong ones
/// with a 500 and does not say how to sign in.
/// </summary>
internal sealed class AdminGuard(AdminCredentials? credentials, FailureBody failureBody)
{
    private readonly byte[] _expected = credentials is null
        ? []
        : Encoding.UTF8.GetBytes(
            "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials.UserName}:{credentials.Password}"))
        );

    public bool Owns(PathString path) => credentials is not null && path.StartsWithSegments("/__admin", StringComparison.Ordinal);

    public Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        var given = Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString());
        if (CryptographicOperations.FixedTimeEquals(given, _expected))
        {
            return next(context);
        }

        context.Response.Headers.WWWAuthenticate = "Basic realm=\"kapture-mock\"";
        var body = failureBody.Write("WireMock's interface needs the admin credentials");
        return AnswerSender.SendAsync(context, new(StatusCodes.Status401Unauthorized, "application/json", body));
    }
}
