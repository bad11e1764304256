using System.Text.Json.Serialization;
using NewtonsoftName = Newtonsoft.Json.JsonPropertyAttribute;

namespace KaptureContracts.Benchmarks.Json.Peers;

/// <summary>The issues, as a user of a serializer writes them.</summary>
public sealed class IssueListPeer
{
    [JsonPropertyName("issues"), NewtonsoftName("issues")]
    public required IReadOnlyList<IssuePeer> Issues { get; init; }
}

/// <summary>Issue of the issues, as a user of a serializer writes it.</summary>
public sealed class IssuePeer
{
    [JsonPropertyName("url"), NewtonsoftName("url")]
    public required string Url { get; init; }

    [JsonPropertyName("repository_url"), NewtonsoftName("repository_url")]
    public required string RepositoryUrl { get; init; }

    [JsonPropertyName("labels_url"), NewtonsoftName("labels_url")]
    public required string LabelsUrl { get; init; }

    [JsonPropertyName("comments_url"), NewtonsoftName("comments_url")]
    public required string CommentsUrl { get; init; }

    [JsonPropertyName("events_url"), NewtonsoftName("events_url")]
    public required string EventsUrl { get; init; }

    [JsonPropertyName("html_url"), NewtonsoftName("html_url")]
    public required string HtmlUrl { get; init; }

    [JsonPropertyName("id"), NewtonsoftName("id")]
    public required long Id { get; init; }

    [JsonPropertyName("node_id"), NewtonsoftName("node_id")]
    public required string NodeId { get; init; }

    [JsonPropertyName("number"), NewtonsoftName("number")]
    public required int Number { get; init; }

    [JsonPropertyName("title"), NewtonsoftName("title")]
    public required string Title { get; init; }

    [JsonPropertyName("user"), NewtonsoftName("user")]
    public required UserPeer User { get; init; }

    [JsonPropertyName("labels"), NewtonsoftName("labels")]
    public required IReadOnlyList<LabelPeer> Labels { get; init; }

    [JsonPropertyName("state"), NewtonsoftName("state")]
    public required string State { get; init; }

    [JsonPropertyName("locked"), NewtonsoftName("locked")]
    public required bool Locked { get; init; }

    [JsonPropertyName("assignee"), NewtonsoftName("assignee")]
    public required UserPeer? Assignee { get; init; }

    [JsonPropertyName("assignees"), NewtonsoftName("assignees")]
    public required IReadOnlyList<UserPeer> Assignees { get; init; }

    [JsonPropertyName("milestone"), NewtonsoftName("milestone")]
    public required MilestonePeer? Milestone { get; init; }

    [JsonPropertyName("comments"), NewtonsoftName("comments")]
    public required int Comments { get; init; }

    [JsonPropertyName("created_at"), NewtonsoftName("created_at")]
    public required DateTimeOffset CreatedAt { get; init; }

    [JsonPropertyName("updated_at"), NewtonsoftName("updated_at")]
    public required DateTimeOffset UpdatedAt { get; init; }

    [JsonPropertyName("closed_at"), NewtonsoftName("closed_at")]
    public required DateTimeOffset? ClosedAt { get; init; }

    [JsonPropertyName("author_association"), NewtonsoftName("author_association")]
    public required string AuthorAssociation { get; init; }

    [JsonPropertyName("body"), NewtonsoftName("body")]
    public required string? Body { get; init; }

    [JsonPropertyName("reactions"), NewtonsoftName("reactions")]
    public required ReactionsPeer Reactions { get; init; }

    [JsonPropertyName("state_reason"), NewtonsoftName("state_reason")]
    public required string? StateReason { get; init; }
}

/// <summary>User of the issues, as a user of a serializer writes it.</summary>
public sealed class UserPeer
{
    [JsonPropertyName("login"), NewtonsoftName("login")]
    public required string Login { get; init; }

    [JsonPropertyName("id"), NewtonsoftName("id")]
    public required long Id { get; init; }

    [JsonPropertyName("node_id"), NewtonsoftName("node_id")]
    public required string NodeId { get; init; }

    [JsonPropertyName("avatar_url"), NewtonsoftName("avatar_url")]
    public required string AvatarUrl { get; init; }

    [JsonPropertyName("gravatar_id"), NewtonsoftName("gravatar_id")]
    public required string GravatarId { get; init; }

    [JsonPropertyName("url"), NewtonsoftName("url")]
    public required string Url { get; init; }

    [JsonPropertyName("html_url"), NewtonsoftName("html_url")]
    public required string HtmlUrl { get; init; }

    [JsonPropertyName("followers_url"), NewtonsoftName("followers_url")]
    public required string FollowersUrl { get; init; }

    [JsonPropertyName("following_url"), NewtonsoftName("following_url")]
    public required string FollowingUrl { get; init; }

    [JsonPropertyName("gists_url"), NewtonsoftName("gists_url")]
    public required string GistsUrl { get; init; }

    [JsonPropertyName("starred_url"), NewtonsoftName("starred_url")]
    public required string StarredUrl { get; init; }

    [JsonPropertyName("subscriptions_url"), NewtonsoftName("subscriptions_url")]
    public required string SubscriptionsUrl { get; init; }

    [JsonPropertyName("organizations_url"), NewtonsoftName("organizations_url")]
    public required string OrganizationsUrl { get; init; }

    [JsonPropertyName("repos_url"), NewtonsoftName("repos_url")]
    public required string ReposUrl { get; init; }

    [JsonPropertyName("events_url"), NewtonsoftName("events_url")]
    public required string EventsUrl { get; init; }

    [JsonPropertyName("received_events_url"), NewtonsoftName("received_events_url")]
    public required string ReceivedEventsUrl { get; init; }

    [JsonPropertyName("type"), NewtonsoftName("type")]
    public required string Type { get; init; }

    [JsonPropertyName("site_admin"), NewtonsoftName("site_admin")]
    public required bool SiteAdmin { get; init; }
}

/// <summary>Label of the issues, as a user of a serializer writes it.</summary>
public sealed class LabelPeer
{
    [JsonPropertyName("id"), NewtonsoftName("id")]
    public required long Id { get; init; }

    [JsonPropertyName("node_id"), NewtonsoftName("node_id")]
    public required string NodeId { get; init; }

    [JsonPropertyName("url"), NewtonsoftName("url")]
    public required string Url { get; init; }

    [JsonPropertyName("name"), NewtonsoftName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("color"), NewtonsoftName("color")]
    public required string Color { get; init; }

    [JsonPropertyName("default"), NewtonsoftName("default")]
    public required bool Default { get; init; }

    [JsonPropertyName("description"), NewtonsoftName("description")]
    public required string? Description { get; init; }
}

/// <summary>Milestone of the issues, as a user of a serializer writes it.</summary>
public sealed class MilestonePeer
{
    [JsonPropertyName("url"), NewtonsoftName("url")]
    public required string Url { get; init; }

    [JsonPropertyName("id"), NewtonsoftName("id")]
    public required long Id { get; init; }

    [JsonPropertyName("number"), NewtonsoftName("number")]
    public required int Number { get; init; }

    [JsonPropertyName("title"), NewtonsoftName("title")]
    public required string Title { get; init; }

    [JsonPropertyName("description"), NewtonsoftName("description")]
    public required string? Description { get; init; }

    [JsonPropertyName("creator"), NewtonsoftName("creator")]
    public required UserPeer Creator { get; init; }

    [JsonPropertyName("open_issues"), NewtonsoftName("open_issues")]
    public required int OpenIssues { get; init; }

    [JsonPropertyName("closed_issues"), NewtonsoftName("closed_issues")]
    public required int ClosedIssues { get; init; }

    [JsonPropertyName("state"), NewtonsoftName("state")]
    public required string State { get; init; }

    [JsonPropertyName("created_at"), NewtonsoftName("created_at")]
    public required DateTimeOffset CreatedAt { get; init; }

    [JsonPropertyName("due_on"), NewtonsoftName("due_on")]
    public required DateTimeOffset? DueOn { get; init; }
}

/// <summary>Reactions of the issues, as a user of a serializer writes it.</summary>
public sealed class ReactionsPeer
{
    [JsonPropertyName("url"), NewtonsoftName("url")]
    public required string Url { get; init; }

    [JsonPropertyName("total_count"), NewtonsoftName("total_count")]
    public required int TotalCount { get; init; }

    [JsonPropertyName("+1"), NewtonsoftName("+1")]
    public required int PlusOne { get; init; }

    [JsonPropertyName("-1"), NewtonsoftName("-1")]
    public required int MinusOne { get; init; }

    [JsonPropertyName("laugh"), NewtonsoftName("laugh")]
    public required int Laugh { get; init; }

    [JsonPropertyName("hooray"), NewtonsoftName("hooray")]
    public required int Hooray { get; init; }

    [JsonPropertyName("confused"), NewtonsoftName("confused")]
    public required int Confused { get; init; }

    [JsonPropertyName("heart"), NewtonsoftName("heart")]
    public required int Heart { get; init; }

    [JsonPropertyName("rocket"), NewtonsoftName("rocket")]
    public required int Rocket { get; init; }

    [JsonPropertyName("eyes"), NewtonsoftName("eyes")]
    public required int Eyes { get; init; }
}
