using KaptureContracts.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace KaptureContracts.Production.Tests.Resilience;

internal static class RetryOfWhatWasNotSent
{
    /// <summary>Repeats what was never sent, and what may be repeated; a POST that may have been received goes out once.</summary>
    public static IHttpClientBuilder AddRetryOfWhatWasNotSent(this IHttpClientBuilder builder)
    {
        builder.AddResilienceHandler("not-sent", pipeline => pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 4,
            Delay = TimeSpan.FromMilliseconds(100),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = attempt => ValueTask.FromResult(
                RequestDelivery.NeverBegan(attempt.Outcome.Exception)
                || (IsSafe(attempt.Context.GetRequestMessage()) && HttpClientResiliencePredicates.IsTransient(attempt.Outcome))),
        }));
        return builder;
    }

    private static bool IsSafe(HttpRequestMessage? request) => request?.Method == HttpMethod.Get || request?.Method == HttpMethod.Head;
}
