using KaptureContracts.MockServer.Contract;
using Microsoft.AspNetCore.Http;

namespace KaptureContracts.MockServer.Checking;

/// <summary>
/// Judges requests in the order of refusal: path, method, size, authorisation, content type, JSON, shape, the fields whose failure
/// is documented, other fields.
/// </summary>
internal sealed class RequestCheck(MockContract contract, AnswerRoutes routes, Func<string, bool> isToken, int maxRequestBytes)
{
    private readonly BodyCheck _body = new(routes);

    public Verdict Judge(ReceivedRequest request)
    {
        if (!contract.HasPath(request.Path))
        {
            return UnknownPath(request);
        }

        return contract.Find(request.Path, request.Method) is { } operation
            ? TooLarge(operation, request) ?? Unauthorized(operation, request) ?? _body.Judge(operation, request)
            : WrongMethod(request);
    }

    private Verdict UnknownPath(ReceivedRequest request)
    {
        var documented = contract
            .Operations.SelectMany(operation => operation.Examples)
            .FirstOrDefault(example => example.Status == StatusCodes.Status404NotFound);
        return new()
        {
            Route = routes.UnknownPath,
            Reason = $"the API has no path {request.Path}",
            Failure = documented,
            Status = StatusCodes.Status404NotFound,
            Message = "Resource or endpoint not found",
        };
    }

    private Verdict WrongMethod(ReceivedRequest request)
    {
        var allowed = contract.MethodsOf(request.Path);
        return new()
        {
            Route = routes.WrongMethod,
            Reason = $"{request.Method} is not one of the path's methods: {allowed}",
            Status = StatusCodes.Status405MethodNotAllowed,
            Message = $"Method not allowed; use {allowed}",
            Allow = allowed,
        };
    }

    private Verdict? TooLarge(MockOperation operation, ReceivedRequest request) =>
        !request.IsTooLarge
            ? null
            : new()
            {
                Route = routes.TooLarge,
                Operation = operation,
                Reason = $"the body is larger than {maxRequestBytes} bytes",
                Status = StatusCodes.Status413PayloadTooLarge,
                Message = $"Request body is larger than {maxRequestBytes} bytes",
            };

    private Verdict? Unauthorized(MockOperation operation, ReceivedRequest request)
    {
        if (operation.Security is not { } scheme || Mistake(scheme, request) is not { } mistake)
        {
            return null;
        }

        var failure = operation.CausedFailures.FirstOrDefault(example => example.Cause is FailureCause.Unauthorized);
        return failure is null
            ? new()
            {
                Route = routes.Unauthorized,
                Operation = operation,
                Reason = mistake,
                Status = StatusCodes.Status401Unauthorized,
                Message = "Unauthorized",
            }
            : new()
            {
                Route = routes.Failure(failure),
                Operation = operation,
                Reason = mistake,
                Failure = failure,
            };
    }

    private string? Mistake(TokenScheme scheme, ReceivedRequest request)
    {
        if (!request.HasHeader(scheme.Header))
        {
            return $"the header {scheme.Header} is missing";
        }

        var value = request.Header(scheme.Header);
        if (!value.StartsWith(scheme.Prefix, StringComparison.Ordinal))
        {
            return $"the header {scheme.Header} does not start with '{scheme.Prefix}'";
        }

        return isToken(value[scheme.Prefix.Length..]) ? null : $"the token in the header {scheme.Header} does not count";
    }
}
