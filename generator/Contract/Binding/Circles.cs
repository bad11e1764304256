using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Finds the objects of a document that lead round to themselves (Tarjan's algorithm). Each is looked at once, whoever asks.</summary>
/// <param name="next">Where an object leads to.</param>
/// <param name="cancellationToken">Ends a walk.</param>
internal sealed class Circles(Func<MappingNode, List<MappingNode>> next, CancellationToken cancellationToken)
{
    /// <summary>Stands for the order of an object that is known to be on no open way any more.</summary>
    private const int Done = int.MaxValue;

    private readonly Dictionary<MappingNode, int> _orders = [];
    private readonly Dictionary<MappingNode, int> _circles = [];
    private readonly Stack<MappingNode> _open = [];

    /// <summary>The circle that an object is on, or the circles that have an object in common, as a number; null when it is on none.</summary>
    public int? Of(MappingNode node)
    {
        if (!_orders.ContainsKey(node))
        {
            Walk(node);
        }

        return _circles.TryGetValue(node, out var circle) ? circle : null;
    }

    private void Walk(MappingNode start)
    {
        var path = new Stack<Visit>();
        path.Push(Enter(start));
        while (path.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var visit = path.Peek();
            if (visit.Next < visit.Targets.Count)
            {
                var target = visit.Targets[visit.Next++];
                visit.IsLoop |= ReferenceEquals(target, visit.Node);
                if (_orders.TryGetValue(target, out var order))
                {
                    visit.Lowest = Math.Min(visit.Lowest, order);
                    continue;
                }

                path.Push(Enter(target));
                continue;
            }

            path.Pop();
            Leave(visit);
            if (path.Count > 0)
            {
                path.Peek().Lowest = Math.Min(path.Peek().Lowest, visit.Lowest);
            }
        }
    }

    private Visit Enter(MappingNode node)
    {
        var visit = new Visit(node, _orders.Count, next(node));
        _orders.Add(node, visit.Order);
        _open.Push(node);
        return visit;
    }

    /// <summary>An object from which nothing leads to an older one has all that are still open behind it on circles with itself.</summary>
    private void Leave(Visit visit)
    {
        if (visit.Lowest != visit.Order)
        {
            return;
        }

        var isCircle = visit.IsLoop || !ReferenceEquals(_open.Peek(), visit.Node);
        MappingNode node;
        do
        {
            node = _open.Pop();
            _orders[node] = Done;
            if (isCircle)
            {
                _circles.Add(node, visit.Order);
            }
        }
        while (!ReferenceEquals(node, visit.Node));
    }

    private sealed class Visit(MappingNode node, int order, List<MappingNode> targets)
    {
        public MappingNode Node { get; } = node;

        public int Order { get; } = order;

        public List<MappingNode> Targets { get; } = targets;

        public int Lowest { get; set; } = order;

        public bool IsLoop { get; set; }

        public int Next { get; set; }
    }
}
