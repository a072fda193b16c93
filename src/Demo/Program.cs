Console.WriteLine("""
    Ovop.Demo plays an award case through the running product: forms, mailbox and all.

      dotnet run --project src/Demo -- <site> <mailbox>

      site     address of the product, e.g. http://localhost:7071
      mailbox  address of smtp4dev, e.g. http://localhost:5000
    """);
