namespace KaptureContracts.MockServer.Choices;

/// <summary>The answers that are planned for requests to come. Each is used up by as many requests as it was planned for.</summary>
internal sealed class PlannedAnswers
{
    // A client that plans and never calls must not fill the memory.
    private const int MaxPlans = 1000;

    private readonly Lock _lock = new();
    private readonly List<Plan> _plans = [];
    private volatile int _count;

    public bool IsEmpty => _count == 0;

    public void Add(NextAnswer wanted, AnswerChoice choice, string? token)
    {
        lock (_lock)
        {
            if (_plans.Count == MaxPlans)
            {
                _plans.RemoveAt(0);
            }

            _plans.Add(new(choice, token, wanted.Title) { Left = wanted.Times });
            _count = _plans.Count;
        }
    }

    public AnswerChoice? Take(string? token, IReadOnlyList<string> titles)
    {
        lock (_lock)
        {
            var plan = _plans.Find(plan => plan.Answers(token, titles));
            if (plan is null)
            {
                return null;
            }

            if (--plan.Left == 0)
            {
                _plans.Remove(plan);
                _count = _plans.Count;
            }

            return plan.Choice;
        }
    }

    /// <summary>Forgets the plans for one token, or all of them.</summary>
    public void Clear(string? token)
    {
        lock (_lock)
        {
            _plans.RemoveAll(plan => token is null || plan.Token == token);
            _count = _plans.Count;
        }
    }

    private sealed record Plan(AnswerChoice Choice, string? Token, string? Title)
    {
        public int Left { get; set; }

        public bool Answers(string? token, IReadOnlyList<string> titles) =>
            (Token is null || Token == token) && (Title is null || titles.Contains(Title, StringComparer.Ordinal));
    }
}
