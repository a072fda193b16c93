using Ovop.Core.Rounds;

namespace Ovop.Functions.Design;

/// <summary>Whom the foot of every page and mail names.</summary>
internal interface ISecretariat
{
    /// <summary>Null where nobody has said, or it cannot be read now: a page is not to wait for its foot.</summary>
    Task<Secretariat?> Present();
}
