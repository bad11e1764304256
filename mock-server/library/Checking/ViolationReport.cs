using KaptureContracts.MockServer.Contract;

namespace KaptureContracts.MockServer.Checking;

/// <summary>Collects violations while a check walks down a body, and knows where it stands.</summary>
internal sealed class ViolationReport
{
    // A body of a million wrong items needs no million reasons.
    private const int MaxViolations = 100;

    private readonly List<Violation> _violations = [];
    private readonly Stack<string> _path = new();

    public IReadOnlyList<Violation> Violations => _violations;

    public void Enter(string segment) => _path.Push(segment);

    public void Leave() => _path.Pop();

    public void Add(string keyword, string problem)
    {
        if (_violations.Count < MaxViolations)
        {
            _violations.Add(
                new(string.Concat(_path.Reverse().Select(segment => "/" + JsonPointer.Escape(segment))), keyword, problem)
            );
        }
    }

    public void AddChild(string name, string keyword, string problem)
    {
        Enter(name);
        Add(keyword, problem);
        Leave();
    }
}
