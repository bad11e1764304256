using System.ComponentModel;

namespace KaptureContracts.Runtime;

/// <summary>A result that can be made of a response. Meant for generated code.</summary>
/// <typeparam name="TSelf">The result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiResult<TSelf>
    where TSelf : ApiResult, IApiResult<TSelf>
{
    /// <summary>The case that a response is.</summary>
    static abstract TSelf Read(ApiResponse response);
}
