using Ovop.Core.Cases;

namespace Ovop.Core.Notices;

/// <summary>A part by which the case knows somebody whom letters go to, and whom the people of the award do not.</summary>
public interface IAddressee : IPart
{
    /// <summary>The id under which letters name them.</summary>
    string Addressee { get; }

    /// <summary>Address, lower case; empty for who has none.</summary>
    string Email { get; }

    /// <summary>Whether they are sent what the applicant is.</summary>
    bool ReadsAlong { get; }
}
