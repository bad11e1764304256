using System.Globalization;
using System.Text;
using System.Text.Json;
using Issues;
using KaptureContracts.Benchmarks.Json.Peers;
using Trees;

namespace KaptureContracts.Benchmarks.Json;

/// <summary>The texts that are read and written.</summary>
internal static class Payloads
{
    private const int IssueCount = 1_000;
    private const int PageSize = 100;
    private const int Depth = 60;

    /// <summary>What Kapture answers a success with.</summary>
    public static byte[] TicketCreated { get; } = Compact(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "ticket-created.json")));

    /// <summary>A page of issues, in an array.</summary>
    public static byte[] HundredIssues { get; } = Compact(Encoding.UTF8.GetBytes(List(PageSize)));

    /// <summary>All of them.</summary>
    public static IEnumerable<Payload> All =>
    [
        new Payload<Kapture.TicketCreated, TicketCreatedPeer>("Kapture's success", TicketCreated),
        new Payload<IssueList, IssueListPeer>("1,000 issues", Compact(Encoding.UTF8.GetBytes($$"""{"issues":{{List(IssueCount)}}}"""))),
        new Payload<Node, NodePeer>("60 levels", Compact(Encoding.UTF8.GetBytes(Tree(Depth)))),
    ];

    /// <summary>Without white space, as servers send it.</summary>
    private static byte[] Compact(byte[] json) => JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<JsonElement>(json));

    private static string List(int count) => $"[{string.Join(',', Enumerable.Range(1, count).Select(Issue))}]";

    private static string Tree(int depth) => depth == 0
        ? """{"name":"leaf","size":1}"""
        : string.Create(CultureInfo.InvariantCulture, $$"""{"name":"node at level {{depth}}","left":{{Tree(depth - 1)}},"right":{"name":"leaf","size":1},"size":{{depth}} }""");

    private static string User(int id) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"login":"user{{id}}","id":{{id}},"node_id":"MDQ6VXNlcj{{id}}","avatar_url":"https://avatars.example/u/{{id}}?v=4","gravatar_id":"",
        "url":"https://api.example/users/user{{id}}","html_url":"https://example/user{{id}}","followers_url":"https://api.example/users/user{{id}}/followers",
        "following_url":"https://api.example/users/user{{id}}/following{/other_user}","gists_url":"https://api.example/users/user{{id}}/gists{/gist_id}",
        "starred_url":"https://api.example/users/user{{id}}/starred{/owner}{/repo}","subscriptions_url":"https://api.example/users/user{{id}}/subscriptions",
        "organizations_url":"https://api.example/users/user{{id}}/orgs","repos_url":"https://api.example/users/user{{id}}/repos",
        "events_url":"https://api.example/users/user{{id}}/events{/privacy}","received_events_url":"https://api.example/users/user{{id}}/received_events",
        "type":"User","site_admin":false}
        """);

    private static string Issue(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"url":"https://api.example/repos/o/r/issues/{{number}}","repository_url":"https://api.example/repos/o/r",
        "labels_url":"https://api.example/repos/o/r/issues/{{number}}/labels{/name}","comments_url":"https://api.example/repos/o/r/issues/{{number}}/comments",
        "events_url":"https://api.example/repos/o/r/issues/{{number}}/events","html_url":"https://example/o/r/issues/{{number}}",
        "id":{{1_000_000_000L + number}},"node_id":"MDU6SXNzdWUx{{number}}","number":{{number}},"title":"Parcel {{number}} \"arrived\" damaged",
        "user":{{User(number)}},"labels":[{"id":{{208045946 + number}},"node_id":"MDU6TGFiZWwy","url":"https://api.example/repos/o/r/labels/bug","name":"bug",
        "color":"f29513","default":true,"description":"Something isn't working"}],"state":"open","locked":false,
        "assignee":{{(number % 2 == 0 ? "null" : User(number + 1))}},"assignees":[{{User(number + 2)}}],"milestone":null,"comments":{{number % 17}},
        "created_at":"2026-01-02T03:04:05Z","updated_at":"2026-02-03T04:05:06Z","closed_at":null,"author_association":"COLLABORATOR",
        "body":"The parcel arrived on Monday.\n\nIt was wet — and so was what was in it.","reactions":{"url":"https://api.example/repos/o/r/issues/{{number}}/reactions",
        "total_count":3,"+1":1,"-1":0,"laugh":0,"hooray":1,"confused":0,"heart":1,"rocket":0,"eyes":0},"state_reason":null}
        """);
}
