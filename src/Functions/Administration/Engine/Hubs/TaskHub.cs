using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine.Hubs;

/// <summary>A task hub of the app's storage account.</summary>
/// <param name="IsOwn">Whether this app works on it; any other is only looked at.</param>
public sealed record TaskHub(string Name, bool IsOwn)
{
    /// <summary>Of the list of its orchestrations.</summary>
    public string Address => IsOwn ? OfficePaths.Instances : OfficePaths.Hub(Name);

    /// <summary>Where one of them is opened by its id, or by how that begins.</summary>
    public string Opening => $"{Address}/buka";

    public string Instance(string id) => OfficePaths.Instance(id, Address);
}
