namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>Stands between the verifier and a conforming mock, and changes one thing.</summary>
internal sealed class MutantHandler(Mutant mutant, Uri mock) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _mock = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private int _requests;

    /// <summary>Whether the change has shown at least once: a mutant that changes nothing proves nothing.</summary>
    public bool HasChanged { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = await SeenRequest.ReadAsync(request, _requests++);
        if (mutant.Instead?.Invoke(seen) is { } instead)
        {
            HasChanged = true;
            return instead.ToMessage();
        }

        var before = (seen.Method, seen.Path, seen.Authorization, seen.ContentType, seen.Text);
        mutant.Request?.Invoke(seen);
        HasChanged |= before != (seen.Method, seen.Path, seen.Authorization, seen.ContentType, seen.Text);
        using var message = seen.ToMessage(mock);
        using var response = await _mock.SendAsync(message, cancellationToken);
        var answer = await ChangingAnswer.ReadAsync(response);
        var original = (answer.Status, answer.ContentType, answer.Text);
        mutant.Answer?.Invoke(seen, answer);
        HasChanged |= answer.BreaksOff || answer.Headers.Count > 0 || original != (answer.Status, answer.ContentType, answer.Text);
        return answer.ToMessage();
    }

    protected override void Dispose(bool disposing)
    {
        _mock.Dispose();
        base.Dispose(disposing);
    }
}
