namespace KaptureContracts.Generator.Planning;

/// <summary>Names and patterns of HTTP status codes.</summary>
internal static class StatusNames
{
    /// <summary>The C# pattern of the response that answers whatever no other one does.</summary>
    public const string AnyStatus = "_";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["200"] = "Ok",
        ["201"] = "Created",
        ["202"] = "Accepted",
        ["203"] = "NonAuthoritativeInformation",
        ["204"] = "NoContent",
        ["205"] = "ResetContent",
        ["206"] = "PartialContent",
        ["301"] = "MovedPermanently",
        ["302"] = "Found",
        ["303"] = "SeeOther",
        ["304"] = "NotModified",
        ["307"] = "TemporaryRedirect",
        ["308"] = "PermanentRedirect",
        ["400"] = "BadRequest",
        ["401"] = "Unauthorized",
        ["402"] = "PaymentRequired",
        ["403"] = "Forbidden",
        ["404"] = "NotFound",
        ["405"] = "MethodNotAllowed",
        ["406"] = "NotAcceptable",
        ["408"] = "RequestTimeout",
        ["409"] = "Conflict",
        ["410"] = "Gone",
        ["412"] = "PreconditionFailed",
        ["413"] = "ContentTooLarge",
        ["415"] = "UnsupportedMediaType",
        ["422"] = "UnprocessableContent",
        ["429"] = "TooManyRequests",
        ["500"] = "InternalServerError",
        ["501"] = "NotImplemented",
        ["502"] = "BadGateway",
        ["503"] = "ServiceUnavailable",
        ["504"] = "GatewayTimeout",
        ["1XX"] = "Informational",
        ["2XX"] = "Successful",
        ["3XX"] = "Redirection",
        ["4XX"] = "ClientError",
        ["5XX"] = "ServerError",
        ["default"] = "Default",
    };

    public static string Of(string status) => Names.TryGetValue(status, out var name) ? name : "Status" + status;

    /// <summary>The C# pattern that a status code matches.</summary>
    public static string Pattern(string status)
    {
        if (status == "default")
        {
            return AnyStatus;
        }

        return status.EndsWith("XX", StringComparison.Ordinal) ? $">= {status[0]}00 and <= {status[0]}99" : status;
    }
}
