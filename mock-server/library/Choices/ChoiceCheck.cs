using KaptureContracts.MockServer.Checking;
using KaptureContracts.MockServer.Contract;
using Microsoft.AspNetCore.Http;

namespace KaptureContracts.MockServer.Choices;

/// <summary>Lets the client choose another answer than the one that its request deserves: by <c>Prefer</c>, or planned beforehand.</summary>
internal sealed class ChoiceCheck(AnswerRoutes routes, PlannedAnswers plans)
{
    public (Verdict Verdict, AnswerChoice? Choice) Choose(ReceivedRequest request, Verdict deserved, string? token)
    {
        if (deserved.Operation is not { } operation)
        {
            return (deserved, null);
        }

        var (wanted, problem) = request.HasHeader("Prefer") ? PreferHeader.Read(request.Header("Prefer")) : default;
        if (problem is not null)
        {
            return (Refused(operation, problem), null);
        }

        if (wanted is not null)
        {
            var (choice, mistake) = ChoiceReader.Read(operation, wanted);
            return choice is null
                ? (Refused(operation, $"Prefer: {mistake}"), null)
                : (Apply(choice, deserved, operation) with { Applied = choice.Words }, choice);
        }

        if (plans.IsEmpty || plans.Take(token, RequestTitles.Of(request.Body)) is not { } planned)
        {
            return (deserved, null);
        }

        return (Apply(planned, deserved, operation), planned);
    }

    private Verdict Apply(AnswerChoice choice, Verdict deserved, MockOperation operation)
    {
        if (choice.Response is not { } response || (response.IsSuccess && deserved.IsAccepted))
        {
            return deserved;
        }

        var chosen = new Verdict
        {
            Route = routes.Chosen,
            Operation = operation,
            Reason = $"chosen by the client: {choice.Words}",
        };
        if (response.IsSuccess && choice.Example is { } success)
        {
            return chosen with { Verbatim = success };
        }

        return choice.Example is { } failure
            ? chosen with
            {
                Failure = failure,
            }
            : chosen with
            {
                Status = response.Status,
                Message = response.Description,
            };
    }

    private Verdict Refused(MockOperation operation, string problem) =>
        new()
        {
            Route = routes.Chosen,
            Operation = operation,
            Status = StatusCodes.Status400BadRequest,
            Message = problem,
            Reason = problem,
        };
}
