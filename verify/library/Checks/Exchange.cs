using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;
using KaptureContracts.Verification.Sending;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Checks;

/// <summary>A request, its answer, and what the contract's words make of the two.</summary>
internal sealed class Exchange
{
    public Exchange(ApiContract contract, VerificationCase verified, Answer answer)
    {
        Contract = contract;
        Case = verified;
        Answer = answer;
        Json = answer.IsBodyKnown ? JsonText.TryParse(answer.Body, out _) : null;
        EnvelopeWord = Operation.Envelope is { } envelope && Json is JObject root ? Word(root[envelope.Property]) : null;
        Response = ResponseThatSpeaks();
    }

    public ApiContract Contract { get; }

    public VerificationCase Case { get; }

    public Answer Answer { get; }

    public ApiOperation Operation => Case.Operation;

    /// <summary>The answer's body; null when it is not JSON.</summary>
    public JToken? Json { get; }

    /// <summary>What the envelope's property says, as text; null when the body has none.</summary>
    public string? EnvelopeWord { get; }

    public bool Is2xx => Answer.Status is >= 200 and < 300;

    public bool SaysSuccess => EnvelopeWord is not null && EnvelopeWord == Operation.Envelope?.Success;

    public bool SaysFailure => EnvelopeWord is not null && EnvelopeWord == Operation.Envelope?.Failure;

    /// <summary>Whether the server did what was asked: a 2xx, unless the envelope says failure.</summary>
    public bool Succeeded => Is2xx && !SaysFailure;

    /// <summary>Whether the request reached the operation, and not a path or method that the contract does not have.</summary>
    public bool ReachedOperation => Case.Expectation is not (Expectation.NoSuchMethod or Expectation.NoSuchPath);

    /// <summary>The documented response whose content the answer has to keep to; null when the document lists none.</summary>
    public ResponseContract? Response { get; }

    /// <summary>The schema for the answer's body, and how well it is known.</summary>
    public BodySchema? Schema => Response?.Content.FirstOrDefault(media => ContractReader.IsJson(media.Key)).Value;

    private ResponseContract? ResponseThatSpeaks()
    {
        if (!Is2xx || !SaysFailure)
        {
            return Operation.ResponseFor(Answer.Status);
        }

        // A failure inside a 2xx keeps to the failure that it is: the one that was to be expected, or any that it fits.
        var failures = Operation.Responses.Where(response => !response.IsSuccess && response.Content.Count > 0).OrderBy(response => response.Known).ToList();
        var expected = Case.Expectation switch
        {
            Expectation.Refused { Documented: { } documented } => documented.ResponsePointer,
            Expectation.Unauthorized { Documented: { } documented } => documented.ResponsePointer,
            _ => null,
        };
        return failures.FirstOrDefault(response => response.Pointer == expected)
            ?? failures.FirstOrDefault(response => response.Content.Values.Any(schema => schema is null || (Json is not null && schema.Accepts(Json))))
            ?? failures.FirstOrDefault()
            ?? Operation.ResponseFor(Answer.Status);
    }

    private static string? Word(JToken? value) => value switch
    {
        JValue { Value: bool truth } => truth ? "true" : "false",
        JValue { Value: { } scalar } => Convert.ToString(scalar, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}
