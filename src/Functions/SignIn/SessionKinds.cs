using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.SignIn;

/// <summary>In which capacity somebody is signed in (<see cref="Hosting.Security.Session.Kind"/>).</summary>
internal static class SessionKinds
{
    public const string Applicant = "applicant";

    public const string Administrator = "administrator";

    /// <summary>Where a session of this kind begins when no other page was asked for.</summary>
    public static string HomeOf(string kind) => kind == Administrator ? OfficePaths.Board : "/permohonan";

    /// <summary>Where one signs in for it.</summary>
    public static string DoorOf(string kind) => kind == Administrator ? OfficePaths.SignIn : "/masuk";
}
