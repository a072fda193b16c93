using Ovop.Core.Cases;
using Ovop.Core.Sharing;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Sharing;

/// <summary>What a page shows to a reader of an own case; what they may do is decided where they do it.</summary>
internal static class Rights
{
    public static bool May(this Reader reader, Dossier dossier, Right right) =>
        Grants.May(dossier, reader.Session?.Email ?? dossier.Case.Owner, right);
}
